"""Letters in, facts out: documents to canonical text, sections, names and statements."""
