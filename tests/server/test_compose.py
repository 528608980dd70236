"""What `compose.yaml` starts, for those with Docker: the Neo4j that is tested, on this machine only."""

import re
from pathlib import Path

import yaml

from tests.server.running import LTS, POM

COMPOSE = Path(__file__).parents[2] / "compose.yaml"


def test_compose_starts_the_long_term_line_on_the_loopback_with_a_password_of_the_users_own() -> None:
    (service,) = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"].values()
    assert service["image"] == f"neo4j:{LTS.version}-community"
    assert service["ports"] == ["127.0.0.1:7687:7687", "127.0.0.1:7474:7474"]
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?.+\}", service["environment"]["NEO4J_AUTH"])


def test_maven_brings_the_long_term_line_where_no_other_is_named() -> None:
    assert f"<neo4j.version>{LTS.version}</neo4j.version>" in POM.read_text(encoding="utf-8")
