/** Keys that both must have: a missing one is already reported as a fault. */
export const required = ['title', 'webUrl', 'originalUrl', 'publishedDateTime'];

/** Optional keys that are read: of the lead, and of an entry of `related`. */
export const ofLead = [
  'excerpt',
  'heat',
  'quality',
  'published',
  'draft',
  'provider',
  'topics',
  'images',
  'related',
  'story',
];
export const ofRelated = ['excerpt', 'quality', 'provider', 'publishedDateTime'];
