/** The step's id in the manifest and in Slack's events. Workflows that people have built contain it. */
export const topStoriesStep = 'top_stories';

/**
 * A step for Workflow Builder, in the form of Slack's own manifests (docs, "Custom steps"). Its inputs are options of a
 * look-up.
 */
export const stepDefinitions = {
  [topStoriesStep]: {
    title: 'Get top stories',
    description: 'The hottest stories of the last 24 hours, as text for a later step',
    input_parameters: {
      count: {
        ...{ type: 'integer', name: 'count', title: 'How many stories', is_required: false },
        description: 'From 1 to 10',
      },
      topic: {
        ...{ type: 'string', name: 'topic', title: 'Topic', is_required: false },
        description: 'Only stories on this topic',
      },
    },
    output_parameters: {
      stories: {
        ...{ type: 'string', name: 'stories', title: 'Stories', is_required: true },
        description: 'One line a story: its title, its outlet and its link',
      },
      found: {
        ...{ type: 'integer', name: 'found', title: 'Number of stories', is_required: true },
        description: '0 if there is none',
      },
    },
  },
} as const;
