"""Which event a claim is about, and when."""
