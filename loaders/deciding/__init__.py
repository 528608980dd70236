"""What people decided about names, and what to ask them."""
