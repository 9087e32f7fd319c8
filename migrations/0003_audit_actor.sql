ALTER TABLE `event_log` ADD `actor` text(10) DEFAULT 'user' NOT NULL;--> statement-breakpoint
ALTER TABLE `event_log` ADD `key_id` text(36);--> statement-breakpoint
UPDATE `event_log` SET `actor` = 'key', `key_id` = json_extract(`data`, '$.key_id'), `data` = json_remove(`data`, '$.key_id') WHERE json_extract(`data`, '$.key_id') IS NOT NULL;
