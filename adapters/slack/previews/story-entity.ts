import type { types } from '@slack/bolt';
import type { LinkPreview, PreviewedArticle } from '../../../src/platform/commands/link-preview.ts';
import { moreOutlets, otherOutlets } from '../../../src/platform/coverage-words.ts';
import { heatWords } from '../../../src/platform/heat-words.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import { shorten } from '../../../src/platform/text/shorten.ts';
import { harmless } from '../rendering/harmless.ts';

/** docs, "Implementing Work Objects", "Supported entity types": "a content page, an article page, etc." */
export const contentItem = 'slack#/entities/content_item';

/** Our own limits, because none is documented: a card takes few lines on a phone, and the pane stays readable. */
const maxTitle = 200;
const maxExcerpt = 200;
const maxOutlet = 60;
const maxOutletsInPane = 10;

/** docs, "Adding actions to Work Objects": "Max length: 3000 characters"; for other links none is documented. */
const maxLink = 3_000;

/**
 * A story as a Work Object (docs, "Implementing Work Objects"), for the card below a message. Everything is plain text:
 * a field is formatted only with `format: "markdown"`. Without pictures, because Slack may reject a whole card for one.
 */
export function storyCard(preview: LinkPreview, language: Language): types.EntityMetadata {
  return entity(preview, [heatField(preview, language), coverageField(preview, language)], language);
}

/** The same for the pane beside the conversation, with a link to each of the closest outlets. */
export function storyDetails(preview: LinkPreview, language: Language): types.EntityMetadata {
  const shown = preview.coverage.slice(0, maxOutletsInPane);
  const hidden = preview.coverage.length - shown.length;
  return entity(
    preview,
    [
      heatField(preview, language),
      coverageField(preview, language),
      ...shown.map(outletField),
      ...(hidden > 0
        ? [text('more', say(language, 'Related coverage'), moreOutlets(hidden, { language }))]
        : []),
    ],
    language,
  );
}

function entity(
  preview: LinkPreview,
  custom_fields: types.EntityCustomField[],
  language: Language,
): types.EntityMetadata {
  const excerpt = shorten(harmless(preview.excerpt), maxExcerpt);
  return {
    entity_type: contentItem,
    url: preview.url,
    external_ref: { id: preview.id },
    entity_payload: {
      attributes: {
        title: { text: line(preview.title, maxTitle, preview.url) },
        display_type: say(language, 'Story'),
        // Slack asks for a new card when this grows.
        metadata_last_modified: seconds(preview.changedAt),
      },
      fields: {
        ...(excerpt && { description: { value: excerpt } }),
        created_by: { type: 'string', value: line(preview.outlet, maxOutlet, preview.url) },
        date_created: { value: seconds(preview.publishedAt) },
      },
      custom_fields,
      display_order: [
        ...['created_by', 'date_created', ...custom_fields.slice(0, 2).map(({ key }) => key)],
        ...(excerpt ? ['description'] : []),
        ...custom_fields.slice(2).map(({ key }) => key),
      ],
    },
  };
}

function heatField({ heat }: LinkPreview, language: Language): types.EntityCustomField {
  return text('heat', say(language, 'Heat'), heatWords(heat, language));
}

function coverageField({ coverage }: LinkPreview, language: Language): types.EntityCustomField {
  const words =
    coverage.length === 0
      ? say(language, 'No other outlet is known to cover it.')
      : otherOutlets(coverage.length, { language });
  return text('coverage', say(language, 'Coverage'), words);
}

function outletField({ outlet, title, url }: PreviewedArticle, position: number): types.EntityCustomField {
  return {
    ...text(`outlet_${position + 1}`, line(outlet, maxOutlet, url), line(title, maxTitle, url)),
    ...(url.length <= maxLink && { link: url }),
    long: true,
  };
}

function text(key: string, label: string, value: string): types.EntityCustomField {
  return { key, label, type: 'string', value };
}

/** What nothing can be seen of is called by its host. */
function line(words: string, max: number, url: string): string {
  return shorten(harmless(words), max) || shorten(URL.parse(url)?.hostname ?? '', max) || '…';
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
