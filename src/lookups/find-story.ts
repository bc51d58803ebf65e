export { findStory } from './related.ts';
