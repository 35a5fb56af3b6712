"""The kiosk's parent, without any toolkit: heartbeat in, a fresh reader out."""
