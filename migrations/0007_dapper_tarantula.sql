CREATE TABLE `account_figures` (
	`account_id` text(36) PRIMARY KEY NOT NULL,
	`reported_at` text(24) NOT NULL,
	`events` integer NOT NULL,
	`delivered` integer NOT NULL,
	`failed` integer NOT NULL,
	`sends` text NOT NULL,
	`active` integer NOT NULL,
	`held` integer NOT NULL,
	`suspended` integer NOT NULL,
	`undone` integer NOT NULL,
	`oldest_undone_at` text(24),
	`unsent` integer NOT NULL,
	`troubles` text NOT NULL,
	`minutes` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `whatsapp_account`(`id`) ON UPDATE no action ON DELETE cascade
);
