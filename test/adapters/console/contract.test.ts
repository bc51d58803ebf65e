import { consolePlatform } from '../../../adapters/console/index.ts';
import { adapterContract } from '../../contracts/adapter-contract.ts';

adapterContract(
  async () => {
    let printed = '';
    const terminal = {
      write: (text: string) => {
        printed += text;
      },
      ...{ isTty: false, columns: 100, timezone: 'Europe/Berlin' },
    };
    return {
      ...{ platform: consolePlatform(terminal), env: {}, personId: 'terminal' },
      channel: { platform: 'console', id: 'terminal' },
      posted: () => printed,
      close: async () => {},
    };
  },
  { keepsMessages: false },
);
