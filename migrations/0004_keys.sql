ALTER TABLE `api_key` ADD `accounts` text;--> statement-breakpoint
ALTER TABLE `api_key` ADD `cidrs` text;--> statement-breakpoint
ALTER TABLE `api_key` ADD `previous_key` text(64);--> statement-breakpoint
ALTER TABLE `api_key` ADD `previous_key_until` text(24);--> statement-breakpoint
CREATE INDEX `idx_api_keys_previous_key` ON `api_key` (`previous_key`) WHERE previous_key is not null;--> statement-breakpoint
ALTER TABLE `users` ADD `reset_token` text(64);--> statement-breakpoint
ALTER TABLE `users` ADD `reset_expires_at` text(24);--> statement-breakpoint
CREATE INDEX `idx_users_reset_token` ON `users` (`reset_token`) WHERE reset_token is not null;