"""Benchmarks: every figure that the project claims, by a command that anybody can run."""
