export type Who = { user_id: string };
