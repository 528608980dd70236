"""From decoded text to canonical text, sentences and tokens."""
