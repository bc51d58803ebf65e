import { z } from 'zod';

/**
 * Slack's rules for Work Objects, written independently from docs.slack.dev/messaging/work-objects-implementation, for
 * the entity type that this app has enabled. Where the documentation only recommends something, it counts as a rule,
 * because Slack is reported to drop what it does not like without an error.
 */
const words = z.string().min(1).max(3_000);
const unixTime = z.int().min(1_000_000).max(9_999_999_999);
const address = z
  .string()
  .max(3_000)
  .refine((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''), 'is not a web address');

/** "An internal type, only needed if the ID is not globally unique". */
const externalRef = z.strictObject({ id: words, type: words.optional() });

const attributes = z.strictObject({
  title: z.strictObject({ text: words }),
  display_type: words.optional(),
  display_id: words.optional(),
  product_name: words.optional(),
  /** "Value in UNIX timestamp". */
  metadata_last_modified: unixTime.optional(),
});

const person = z.strictObject({
  type: z.literal('slack#/types/user'),
  user: z.strictObject({ user_id: words.optional(), text: words.optional(), url: address.optional() }),
});
const stringField = z.strictObject({ type: z.literal('string').optional(), value: words });

/** "Content Item", "Supported Fields". */
const fields = z.strictObject({
  description: stringField.optional(),
  created_by: z.union([person, stringField]).optional(),
  date_created: z.strictObject({ value: unixTime }).optional(),
  date_updated: z.strictObject({ value: unixTime }).optional(),
  last_modified_by: z.union([person, stringField]).optional(),
});

/** "For custom_fields, the key and label properties are required in addition to the value and type." */
const customField = z
  .strictObject({
    key: z.string().regex(/^[\w-]+$/),
    label: words,
    type: z.enum(['string', 'integer', 'slack#/types/timestamp', 'slack#/types/date', 'slack#/types/link']),
    value: z.union([words, z.int()]),
    link: address.optional(),
    long: z.literal(true).optional(),
    tag_color: z.enum(['red', 'yellow', 'green', 'gray', 'blue']).optional(),
    format: z.literal('markdown').optional(),
  })
  .superRefine(({ type, link, long, format, tag_color }, { addIssue }) => {
    if (link !== undefined && !/string|date|timestamp/.test(type)) addIssue('link needs another type');
    if ((long || format || tag_color) && type !== 'string')
      addIssue('long, format and tag_color are for strings');
    if (format && link !== undefined) addIssue('format is incompatible with link');
  });

const payload = z
  .strictObject({
    attributes,
    fields: fields.optional(),
    custom_fields: z.array(customField).optional(),
    display_order: z.array(z.string()).optional(),
  })
  .superRefine(({ fields: known = {}, custom_fields = [], display_order = [] }, { addIssue }) => {
    const keys = [...Object.keys(known), ...custom_fields.map(({ key }) => key)];
    if (new Set(keys).size < keys.length) addIssue('a key appears twice');
    if (new Set(display_order).size < display_order.length)
      addIssue('an entry of display_order appears twice');
    for (const key of display_order)
      if (!keys.includes(key)) addIssue(`display_order names no field: ${key}`);
  });

const ofPane = {
  entity_type: z.literal('slack#/entities/content_item'),
  url: address,
  external_ref: externalRef,
  entity_payload: payload,
};

/** "The schema is nearly identical, except: the app_unfurl_url parameter is not included." */
export const paneEntity = z.strictObject(ofPane);

const unfurlEntity = z.strictObject({ ...ofPane, app_unfurl_url: address });

/** The `metadata` of chat.unfurl. */
export const unfurlMetadata = z.strictObject({ entities: z.array(unfurlEntity).min(1) });

export type SlackCard = z.output<typeof unfurlEntity>;
export type SlackPane = z.output<typeof paneEntity>;

/** The `error` of entity.presentDetails. */
export const paneError = z.strictObject({
  status: z
    .string()
    .regex(/^(?:restricted|internal_error|not_found|custom|custom_partial_view|timeout|edit_error)$/),
  custom_title: words.optional(),
  custom_message: words.optional(),
});
