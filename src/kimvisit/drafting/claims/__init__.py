"""From a cue that applies to its claims."""
