"""A document cut into head, recommendations and answers."""
