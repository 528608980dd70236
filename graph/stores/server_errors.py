"""What Neo4j's driver raises, in words that say what to do. A password is in none of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.errors import QueryError, Section55Error, StoreError
from graph.stores.address import Address

_WRITES = "The query would change the graph. Questions only read: leave out what writes."
_RATE = "Neo.ClientError.Security.AuthenticationRateLimit"
_EXPIRED = "Neo.ClientError.Security.CredentialsExpired"
_FORBIDDEN = "Neo.ClientError.Security.Forbidden"
_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_ACCESS = "Neo.ClientError.Statement.AccessMode"
_PARAMETER = "Neo.ClientError.Statement.ParameterMissing"
_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"
_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"


@contextmanager
def in_words(at: Address, *, timeout_s: float | None = None) -> Iterator[None]:
    """Raise StoreError or QueryError for what goes wrong inside."""
    try:
        yield
    except Neo4jError as error:
        raise _refused(error, at, timeout_s) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreError(
            f"No Neo4j server answers at {at.url}. Is it running, and is the port that of Bolt (7687)? "
            "With Docker, `docker compose up --wait` starts one. For encryption the url begins with neo4j+s://"
        ) from error
    except (DriverError, OSError) as error:
        raise StoreError(f"{at} cannot be reached: {error}") from error
    except (TypeError, ValueError, OverflowError) as error:
        raise QueryError(f"The query was refused: {error}") from error


def _refused(error: Neo4jError, at: Address, timeout_s: float | None) -> Section55Error:
    code, said = str(error.code), str(error.message)
    if isinstance(error, AuthError) or code in {_RATE, _EXPIRED, _FORBIDDEN}:
        return StoreError(_not_let_in(code, at))
    if code == _NO_DATABASE:
        return StoreError(
            f"{at.url} has no database {at.database or ''}. Set NEO4J_DATABASE to one that it has "
            "(SHOW DATABASES lists them), or leave it unset for the user's own."
        )
    if code.startswith(_TIMED_OUT):
        after = f" after {timeout_s:g} seconds" if timeout_s else " at the server's limit"
        return QueryError(f"The query was stopped{after}. Ask for less, or allow more (--timeout).")
    if code == _MEMORY:
        return QueryError("The query needs more memory than the server allows. Ask for less.")
    if code == _ACCESS:
        return QueryError(_WRITES)
    if code == _PARAMETER:
        return QueryError(f"The query was refused: Missing parameter: {said.rpartition(': ')[2]}")
    if code.startswith(("Neo.ClientError", "Neo.DatabaseError.Statement")):
        return QueryError(f"The query was refused: {said}")
    return StoreError(f"{at} could not do it: {said} ({code}). Try again later.")


def _not_let_in(code: str, at: Address) -> str:
    who = f"the user {at.username}" if at.username else "anybody without a user name"
    match code:
        case _ if code == _RATE:
            return (
                f"{at.url} was given a wrong password too often. Wait a few seconds, then set NEO4J_PASSWORD."
            )
        case _ if code == _EXPIRED:
            return f"{at.url} wants the password of {who} changed first: ALTER CURRENT USER SET PASSWORD."
        case _ if code == _FORBIDDEN:
            return f"{at} does not allow {who} to do this. Ask its administrator for the right to."
        case _:
            return f"{at.url} does not let in {who}. Set NEO4J_USERNAME and NEO4J_PASSWORD to those it knows."
