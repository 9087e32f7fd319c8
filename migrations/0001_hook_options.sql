DROP INDEX `idx_message_cache_account_id`;--> statement-breakpoint
ALTER TABLE `message_cache` ADD `gap` integer;--> statement-breakpoint
CREATE INDEX `idx_message_cache_created_at` ON `message_cache` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `idx_message_cache_hook_id` ON `message_cache` (`hook_id`,`account_id`,`state`) WHERE hook_id is not null;--> statement-breakpoint
CREATE INDEX `idx_message_cache_account_id` ON `message_cache` (`account_id`,`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `hook` ADD `previous_secret` text(255);--> statement-breakpoint
ALTER TABLE `hook` ADD `previous_secret_until` text(24);--> statement-breakpoint
ALTER TABLE `hook` ADD `format` text(10) DEFAULT 'native' NOT NULL;--> statement-breakpoint
ALTER TABLE `hook` ADD `raw` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `hook` ADD `ordering` text(10) DEFAULT 'default' NOT NULL;--> statement-breakpoint
ALTER TABLE `hook` ADD `filter` text;--> statement-breakpoint
ALTER TABLE `hook` ADD `answers` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `hook` ADD `concurrency` integer;--> statement-breakpoint
ALTER TABLE `hook` ADD `rate_per_second` integer;