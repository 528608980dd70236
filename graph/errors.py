"""One root error and a few children; each message says what, where, what was expected and what to do next."""


class Section55Error(Exception):
    """Anything that section55 refuses, worded for the person who asked; the command ends with `exit_code`."""

    exit_code = 1


class UnknownNameError(Section55Error):
    """A question, parameter or value that does not exist; the message says which are near."""

    exit_code = 2


class LetterError(Section55Error):
    """A letter that cannot be read: empty, binary, in another encoding, or without any recommendation."""

    exit_code = 3


class RegisterError(Section55Error):
    """A register file that does not hold: the message names file, line, what was expected and what to do."""

    exit_code = 4


class StoreError(Section55Error):
    """A database that is missing, locked, of another version or not a database."""

    exit_code = 5


class QueryError(Section55Error):
    """A query that the engine refuses, or that took too long."""

    exit_code = 6
