"""People taken together without names: `about 30 Western leaders`, `fewer than half`."""
