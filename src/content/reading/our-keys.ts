/** What both must have: who leaves one out is told of it already. */
export const required = ['title', 'webUrl', 'originalUrl', 'publishedDateTime'];

/** What an article need not have, and is read where it has it: of the lead, and of an entry of `related`. */
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
