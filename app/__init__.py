"""Anteroom: an offline reader for clinics and waiting rooms."""
