"""Two maps under one another: what stands where in both, and how each part of the picture is drawn."""
