"""Who a speaker's words name."""
