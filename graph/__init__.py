"""What the graph says: its model, ids, errors, building and stores."""
