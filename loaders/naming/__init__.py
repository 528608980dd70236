"""Names: found, joined, told apart and given a kind."""
