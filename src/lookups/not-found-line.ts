import type { FoundStory } from './find-story.ts';

/** Why no story was found by what a person wrote, and what would find it. */
export function notFoundLine(missing: Exclude<FoundStory, { kind: 'found' }>, wanted: string): string {
  switch (missing.kind) {
    case 'no such rank':
      return missing.stories === 0
        ? 'There has been no digest here yet. Use words of the title instead.'
        : `The last digest here has ${missing.stories === 1 ? '1 story' : `${missing.stories} stories`}, and no number ${missing.rank}. Use words of the title instead.`;
    case 'gone':
      return missing.title === undefined
        ? `No story is known as "${wanted.trim()}" now. If a button brought you here, its article has left the archive since; words of its title may still find the story.`
        : `"${missing.title}" has left the archive since it was shown: its publisher took it back, or its file is gone.`;
    case 'unknown link':
      return 'No story in the archive has this link. Words of its title may find it.';
    case 'unknown':
      return `No story is known as "${wanted.slice(0, 100)}". Use words of its title, or a link to it; what its publisher withdrew is not found.`;
  }
}
