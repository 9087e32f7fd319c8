CREATE TABLE `api_key` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`user_id` text(36) NOT NULL,
	`name` text(255) NOT NULL,
	`key` text(255) NOT NULL,
	`key_prefix` text(20),
	`permissions` text,
	`last_used_at` text(24),
	`expires_at` text(24),
	`active` integer DEFAULT true NOT NULL,
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`updated_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`deleted_at` text(24),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_key_key_unique` ON `api_key` (`key`);--> statement-breakpoint
CREATE INDEX `idx_api_keys_user_id` ON `api_key` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_api_keys_deleted_at` ON `api_key` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `event_log` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`user_id` text(36),
	`event_type` text(100) NOT NULL,
	`entity_type` text(100),
	`entity_id` text(36),
	`action` text(50),
	`data` text,
	`ip_address` text(50),
	`user_agent` text,
	`success` integer DEFAULT true NOT NULL,
	`error` text,
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idx_event_logs_user_id` ON `event_log` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_event_logs_event_type` ON `event_log` (`event_type`);--> statement-breakpoint
CREATE INDEX `idx_event_logs_entity_type` ON `event_log` (`entity_type`);--> statement-breakpoint
CREATE INDEX `idx_event_logs_entity_id` ON `event_log` (`entity_id`);--> statement-breakpoint
CREATE INDEX `idx_event_logs_created_at` ON `event_log` (`created_at`);--> statement-breakpoint
CREATE TABLE `hook` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`user_id` text(36) NOT NULL,
	`name` text(255) NOT NULL,
	`url` text NOT NULL,
	`method` text(10) DEFAULT 'POST' NOT NULL,
	`headers` text,
	`events` text,
	`active` integer DEFAULT true NOT NULL,
	`allow_insecure` integer DEFAULT false NOT NULL,
	`description` text,
	`secret` text(255),
	`retry_count` integer DEFAULT 3 NOT NULL,
	`timeout` integer DEFAULT 30 NOT NULL,
	`accounts` text,
	`suspended_reason` text(50),
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`updated_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`deleted_at` text(24),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `idx_hooks_user_id` ON `hook` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_hooks_deleted_at` ON `hook` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `message_cache` (
	`id` text(128) PRIMARY KEY NOT NULL,
	`account_id` text(64) DEFAULT '' NOT NULL,
	`event_type` text(100) NOT NULL,
	`event_data` text NOT NULL,
	`message_id` text(255) DEFAULT '' NOT NULL,
	`from_number` text(64) DEFAULT '' NOT NULL,
	`to_number` text(64) DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`timestamp` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`last_attempt` text(24),
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`hook_id` text(36),
	`event_id` text(64) DEFAULT '' NOT NULL,
	`sequence` integer,
	`state` text(10) DEFAULT 'parked' NOT NULL,
	`due_at` text(24),
	`retries` integer DEFAULT 0 NOT NULL,
	`outcome` text(20),
	`error_kind` text(30),
	`error_status` integer,
	`history` text,
	`spill` text,
	`route` text(128),
	`signed_by` text(36)
);
--> statement-breakpoint
CREATE INDEX `idx_message_cache_timestamp` ON `message_cache` (`timestamp`);--> statement-breakpoint
CREATE INDEX `idx_message_cache_event_type` ON `message_cache` (`event_type`);--> statement-breakpoint
CREATE INDEX `idx_message_cache_account_id` ON `message_cache` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `idx_message_cache_due_at` ON `message_cache` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `idx_message_cache_route` ON `message_cache` (`route`) WHERE route is not null;--> statement-breakpoint
CREATE TABLE `session` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`user_id` text(36) NOT NULL,
	`token` text(255) NOT NULL,
	`ip_address` text(50),
	`user_agent` text,
	`expires_at` text(24) NOT NULL,
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`updated_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `idx_sessions_user_id` ON `session` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_sessions_expires_at` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`username` text(255) NOT NULL,
	`email` text(255) NOT NULL,
	`password` text(255) NOT NULL,
	`full_name` text(255),
	`role` text(50) DEFAULT 'user' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`hooks_revision` integer DEFAULT 0 NOT NULL,
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`updated_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`deleted_at` text(24)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_unique` ON `users` (`username`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `idx_users_deleted_at` ON `users` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `whatsapp_account` (
	`id` text(36) PRIMARY KEY NOT NULL,
	`user_id` text(36) NOT NULL,
	`account_type` text(50) NOT NULL,
	`phone_number` text(50) NOT NULL,
	`display_name` text(255),
	`session_path` text,
	`status` text(50) DEFAULT 'disconnected' NOT NULL,
	`last_connected_at` text(24),
	`active` integer DEFAULT true NOT NULL,
	`config` text,
	`metadata` text,
	`phone_number_id` text(64),
	`waba_id` text(64),
	`owned_since` text(24),
	`backlog_since` text(24),
	`created_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`updated_at` text(24) DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`deleted_at` text(24),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `whatsapp_account_phone_number_unique` ON `whatsapp_account` (`phone_number`);--> statement-breakpoint
CREATE INDEX `idx_whatsapp_account_user_id` ON `whatsapp_account` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_whatsapp_account_deleted_at` ON `whatsapp_account` (`deleted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `idx_whatsapp_account_phone_number_id` ON `whatsapp_account` (`phone_number_id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `idx_whatsapp_account_waba_id` ON `whatsapp_account` (`waba_id`) WHERE waba_id is not null;--> statement-breakpoint
CREATE INDEX `idx_whatsapp_account_backlog_since` ON `whatsapp_account` (`backlog_since`) WHERE backlog_since is not null;