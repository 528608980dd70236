"""Where a Neo4j database is and who asks: a url, and what is set in the environment as is usual for Neo4j."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from graph.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


@dataclass(frozen=True, slots=True)
class Address:
    """A database of a server; no `username`: no authentication is sent, no `database`: the user's own one."""

    url: str
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    def __str__(self) -> str:
        return f"{self.url} (database {self.database})" if self.database else self.url


def is_url(text: object) -> bool:
    """Whether this names a server and not a file."""
    return "://" in str(text)


def address(url: str, environment: Mapping[str, str] = os.environ) -> Address:
    """The address of the database at `url`; raises StoreError for a url that names none."""
    scheme, _, rest = url.partition("://")
    shown = f"{scheme}://{rest.rpartition('@')[2]}"
    if scheme not in SCHEMES:
        known = ", ".join(f"{scheme}://" for scheme in SCHEMES)
        raise StoreError(f"{shown} is no database that section55 can open: give a file, or a url of {known}.")
    if "@" in rest:
        raise StoreError(
            f"{shown} was given with a user or a password, which others could read in it. "
            "Set NEO4J_USERNAME and NEO4J_PASSWORD, and give the url without them."
        )
    if not _has_server(url):
        raise StoreError(f"{shown} names no server: expected a host and a port, as in neo4j://localhost:7687")
    if urlsplit(url).path.strip("/"):
        raise StoreError(f"{shown} names more than a server. Set NEO4J_DATABASE to the name of the database.")
    return Address(
        url.rstrip("/"),
        environment.get("NEO4J_USERNAME") or None,
        environment.get("NEO4J_PASSWORD") or None,
        environment.get("NEO4J_DATABASE") or None,
    )


def _has_server(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname) and urlsplit(url).port != 0
    except ValueError:
        return False
