"""Known names: schema of the files, loading with complaints that name file and line, and look-up."""

from loaders.register.inspections import inspection_of, inspections_in
from loaders.register.load import load_register
from loaders.register.model import Area, Register
from loaders.register.schema import Alias, Case, Entry, InspectionEntry, Scope

__all__ = [
    "Alias",
    "Area",
    "Case",
    "Entry",
    "InspectionEntry",
    "Register",
    "Scope",
    "inspection_of",
    "inspections_in",
    "load_register",
]
