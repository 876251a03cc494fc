"""Who said what, by each way of saying so."""
