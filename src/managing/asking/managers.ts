/**
 * Who may change the digests of a channel:
 * - `members`: whoever is in it and no guest
 * - `creators`: of each digest the one who made it, and whoever manages the server or workspace
 * - `admins`: whoever manages the server or workspace
 */
export type Managers = (typeof managersChoices)[number];

export const managersChoices = ['members', 'creators', 'admins'] as const;
