import { z } from 'zod';
import { type Mark, type MarkKind, readDiscordMarkdown } from './read-discord-markdown.ts';

/**
 * The messages that Discord accepts, with Components V2 or with content and embeds, by its documentation
 * ("Component Reference", "Create Message", "Embed Limits"). Stricter for our own messages: no unknown keys,
 * and no pings except a role mentioned on purpose.
 */

const httpUrl = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'not a web address');

/** "32 bit integer used as an optional identifier for component", unique in its message ("Anatomy of a Component"). */
const id = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .optional();

const textDisplay = z.strictObject({
  type: z.literal(10),
  content: z
    .string()
    .min(1)
    .max(4000)
    .refine((text) => /[^\s\u200B]/.test(text), 'blank'),
});

const button = z.strictObject({
  type: z.literal(2),
  style: z.int().min(1).max(4),
  label: z
    .string()
    .min(1)
    .max(80)
    .refine((text) => text.trim() !== '', 'blank'),
  custom_id: z.string().min(1).max(100),
});

const optionText = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => text.trim() !== '', 'blank');

const menu = z.strictObject({
  type: z.literal(3),
  custom_id: z.string().min(1).max(100),
  placeholder: z.string().min(1).max(150),
  min_values: z.literal(0),
  max_values: z.literal(1),
  options: z
    .array(z.strictObject({ label: optionText, description: optionText, value: optionText }))
    .min(1)
    .max(25)
    .refine((options) => new Set(options.map(({ value }) => value)).size === options.length, 'a value twice'),
});

const actionRow = z.strictObject({
  type: z.literal(1),
  id,
  components: z.union([z.array(button).min(1).max(5), z.array(menu).length(1)]),
});

const thumbnail = z.strictObject({
  type: z.literal(11),
  media: z.strictObject({ url: httpUrl(2048) }),
  description: z.string().min(1).max(1024).optional(),
});

const section = z.strictObject({
  type: z.literal(9),
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [thumbnail, button]),
});

const separator = z.strictObject({
  type: z.literal(14),
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
});

const container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.int().min(0).max(0xffffff).optional(),
  components: z.array(z.discriminatedUnion('type', [textDisplay, actionRow, section, separator])).min(1),
});

const componentsV2 = 1 << 15;
const suppressEmbeds = 1 << 2;
const ephemeral = 1 << 6;
const suppressNotifications = 1 << 12;

const embed = z.strictObject({
  title: z.string().min(1).max(256).optional(),
  url: httpUrl(2048).optional(),
  description: z
    .string()
    .min(1)
    .max(4096)
    .refine((text) => text.trim() !== '', 'blank'),
  color: z.int().min(0).max(0xffffff).optional(),
});

const snowflake = z.string().regex(/^\d{17,20}$/);

const message = z
  .strictObject({
    flags: z
      .int()
      .refine(
        (flags) => (flags & ~(componentsV2 | suppressEmbeds | ephemeral | suppressNotifications)) === 0,
        'unknown',
      ),
    content: z.string().min(1).max(2000).optional(),
    embeds: z.array(embed).max(10).default([]),
    components: z.array(z.discriminatedUnion('type', [container, actionRow])).default([]),
    allowed_mentions: z.strictObject({
      parse: z.array(z.string()).max(0),
      roles: z.array(snowflake).max(1).optional(),
    }),
    message_reference: z
      .strictObject({ message_id: snowflake, fail_if_not_exists: z.literal(false) })
      .optional(),
    nonce: z.string().min(1).max(25).optional(),
    enforce_nonce: z.boolean().optional(),
  })
  .transform(({ components, ...rest }) => ({
    ...rest,
    components: components.filter((it) => it.type === 17),
    /** The rows of buttons of a message without Components V2. */
    rows: components.filter((it) => it.type === 1),
  }))
  .refine(
    ({ flags, content, components, embeds, rows }) =>
      flags & componentsV2
        ? components.length > 0 && content === undefined && embeds.length + rows.length === 0
        : components.length === 0 && (content !== undefined || embeds.length > 0),
    'neither a message of components alone nor one of content and embeds',
  )
  .refine(({ flags, embeds }) => embeds.length === 0 || (flags & suppressEmbeds) === 0, 'embeds suppressed')
  .refine(({ rows }) => rows.length <= 5, 'more than 5 rows');

export type DiscordMessageBody = z.output<typeof message>;
export type DiscordButton = z.output<typeof button>;
export type DiscordMenu = z.output<typeof menu>;
export type DiscordThumbnail = z.output<typeof thumbnail>;
type Component =
  | z.output<typeof container>
  | z.output<typeof container>['components'][number]
  | DiscordButton
  | DiscordMenu
  | DiscordThumbnail;

export type CheckedMessage =
  | { readonly ok: true; readonly body: DiscordMessageBody }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * What is wrong with the body of a message, one line each.
 * @param more marks allowed in addition to those of digests
 */
export function checkDiscordMessage(body: unknown, more: readonly MarkKind[] = []): CheckedMessage {
  const parsed = message.safeParse(body);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map(({ path, message: reason }) => `${path.join('.')}: ${reason}`),
    };
  }
  const texts = textsOf(parsed.data).map((text, index) => (index === 0 ? text.replace(roleLine, '') : text));
  const faults = [...faultsOfSums(parsed.data), ...texts.flatMap((text) => faultsOfText(text, more))];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, body: parsed.data };
}

/** What is wrong with the body of an edit, in which `null` removes a part. */
export function checkDiscordEdit(body: unknown): CheckedMessage {
  const isTakenOff = (value: unknown) => value === null;
  return checkDiscordMessage(
    typeof body === 'object' && body !== null
      ? Object.fromEntries(Object.entries(body).filter(([, value]) => !isTakenOff(value)))
      : body,
  );
}

/** The text of every text display in order, or of the content and the embeds. */
export function textsOf(body: DiscordMessageBody): string[] {
  const ofEmbeds = body.embeds.flatMap(({ title, description }) => [...(title ? [title] : []), description]);
  if (body.content !== undefined) return [body.content, ...ofEmbeds];
  if (ofEmbeds.length > 0) return ofEmbeds;
  return componentsOf(body).flatMap((component) => ('content' in component ? component.content : []));
}

export function buttonsOf(body: DiscordMessageBody): DiscordButton[] {
  return componentsOf(body).filter((component) => component.type === 2);
}

/** The options of every menu. */
export function optionsOf(body: DiscordMessageBody): DiscordMenu['options'] {
  return componentsOf(body).flatMap((component) => (component.type === 3 ? component.options : []));
}

export function thumbnailsOf(body: DiscordMessageBody): DiscordThumbnail[] {
  return componentsOf(body).filter((component) => component.type === 11);
}

/** All marks in a message's text. */
export function marksOf(body: DiscordMessageBody): Mark[] {
  return textsOf(body).flatMap((text) => readDiscordMarkdown(text).marks);
}

/** Every component, including nested ones and accessories. */
export function componentsOf(body: DiscordMessageBody): Component[] {
  return [...body.components, ...body.rows].flatMap((outer) => [
    outer,
    ...outer.components.flatMap((inner: Component): Component[] => {
      if (inner.type === 9) return [inner, ...inner.components, inner.accessory];
      return inner.type === 1 ? [inner, ...inner.components] : [inner];
    }),
  ]);
}

function faultsOfSums(body: DiscordMessageBody): string[] {
  const faults: string[] = [];
  const texts = textsOf(body);
  const components = componentsOf(body).length;
  const characters = texts.join('').length;
  const bytes = Buffer.byteLength(texts.join('')) + 12 * texts.length;
  const ids = componentsOf(body).flatMap((it) => ('custom_id' in it ? it.custom_id : []));
  if (components > 40) faults.push(`components: ${components} are more than 40`);
  if (characters > 4000) faults.push(`components: ${characters} characters of text are more than 4000`);
  if (bytes > 9000) faults.push(`components: ${bytes} bytes of text are more than 9000`);
  if (new Set(ids).size < ids.length) faults.push('components: a custom_id appears twice');
  const given = componentsOf(body).flatMap((it) => ('id' in it && it.id ? it.id : []));
  if (new Set(given).size < given.length) faults.push('components: an id appears twice');
  const ofEmbeds = body.embeds.reduce((sum, it) => sum + (it.title?.length ?? 0) + it.description.length, 0);
  const urls = body.embeds.flatMap(({ url }) => url ?? []);
  if (ofEmbeds > 6000) faults.push(`embeds: ${ofEmbeds} characters are more than 6000`);
  if (new Set(urls).size < urls.length) faults.push('embeds: two that share a URL collapse into one');
  return faults;
}

/** The marks that our messages use. */
const ours: readonly MarkKind[] = [
  ...(['heading', 'quiet', 'bold', 'strike', 'code', 'time', 'channel', 'role', 'link'] as const),
];

/** The line that notifies a subscription's role, at the very start of a message. */
const roleLine = /^<@&\d{17,20}>(?:\n|$)/;

function faultsOfText(text: string, more: readonly MarkKind[]): string[] {
  const { marks } = readDiscordMarkdown(text);
  const links = marks.filter(({ kind }) => kind === 'link').length;
  const inCode = marks.flatMap((mark) => (mark.kind === 'code' ? mark.shown : [])).join(' ');
  const writtenLinks = countLinks(text) - countLinks(inCode);
  return [
    ...marks
      .filter(({ kind }) => !ours.includes(kind) && !more.includes(kind))
      .map((mark) => `content: ${mark.kind} "${mark.shown}"`),
    ...(writtenLinks === links ? [] : [`content: ${writtenLinks - links} masked links are shown raw`]),
  ];
}

/** Escaped text has a backslash in between. */
function countLinks(text: string): number {
  return text.split('](<http').length - 1;
}
