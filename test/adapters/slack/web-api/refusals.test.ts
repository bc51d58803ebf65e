import { expect, it } from 'vitest';
import { refusalFix } from '../../../../adapters/slack/web-api/refusals.ts';

it.each(['invalid_auth', 'token_revoked', 'missing_scope'])(
  'tells the user to make a new app-level token after %s, since reinstalling the app gives none',
  (code) => {
    const fix = refusalFix(code, 'heatline', 'SLACK_APP_TOKEN', 'connections:write');
    expect(fix?.english).toMatch(/connections:write .*"App-Level Tokens", and set SLACK_APP_TOKEN to it\.$/);
    expect(fix?.english).not.toMatch(/install/i);
    expect(refusalFix(code, 'heatline', 'SLACK_BOT_TOKEN', 'chat:write')?.english).toMatch(/reinstall/i);
  },
);
