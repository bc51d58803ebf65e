import { expect, it } from 'vitest';
import { refusalCure } from '../../../../adapters/slack/web-api/refusals.ts';

it.each(['invalid_auth', 'token_revoked', 'missing_scope'])(
  'the cure of %s for an app-level token is a new one, as installing the app gives none',
  (code) => {
    const cure = refusalCure(code, 'heatline', 'SLACK_APP_TOKEN', 'connections:write');
    expect(cure).toMatch(/connections:write .*"App-Level Tokens", and set SLACK_APP_TOKEN to it\.$/);
    expect(cure).not.toMatch(/install/i);
    expect(refusalCure(code, 'heatline', 'SLACK_BOT_TOKEN', 'chat:write')).toMatch(/reinstall/i);
  },
);
