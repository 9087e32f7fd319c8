CREATE TABLE `purge` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`entity_type` text(10) NOT NULL,
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL
);
