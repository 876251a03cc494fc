"""People beside each other: `Ann Lee, the mayor, and Bob Ray`, `leaders, including Ann Lee`."""
