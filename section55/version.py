"""The version of the program, which a database remembers."""

VERSION = "0.1.0"
