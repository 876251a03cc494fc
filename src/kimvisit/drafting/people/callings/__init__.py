"""What nouns tell of somebody: a calling, a relative, a post with the body where it is held."""
