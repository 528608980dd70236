"""What answers say: status, promises, links, relations."""
