import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { createMachine } from './machine.ts';

/** Instructions that a page must not give, and why a real machine would refuse them. */
it('refuses in the simulated machine what a machine with several users would refuse', async () => {
  await using machine = createMachine(temporaryFolder(), {});
  const refusalOf = async (command: string) => {
    const { code, output } = await machine.type(command);
    return code === 0 ? undefined : output.trim();
  };
  expect(await refusalOf('sudo -u heatline true')).toBe('sudo: unknown user heatline');
  expect(await refusalOf('sudo useradd --system --create-home --home-dir /var/lib/heatline heatline')).toBe(
    undefined,
  );
  expect(await refusalOf('sudo mkdir /opt/heatline')).toBe(undefined);
  expect(await refusalOf('sudo -u heatline touch /opt/heatline/early')).toBe(
    'heatline may not make /opt/heatline/early',
  );
  expect(await refusalOf('chown -R reader:reader /opt/heatline')).toBe('Operation not permitted');
  expect(await refusalOf('sudo chown -R heatline:heatline /opt/heatline')).toBe(undefined);
  expect(await refusalOf('sudo -u heatline touch /opt/heatline/own')).toBe(undefined);
  expect(await refusalOf('touch /opt/heatline/of-another')).toBe(
    'reader may not make /opt/heatline/of-another',
  );
  expect(await refusalOf('sudo touch /opt/heatline/of-root')).toBe(undefined);
  expect(await refusalOf('sudo -u heatline sh -c "echo x >> /opt/heatline/of-root"')).toBe(
    'heatline may not change /opt/heatline/of-root',
  );
  expect(await refusalOf('rm -f /opt/heatline/own')).toBe('reader may not delete /opt/heatline/own');
  expect(await refusalOf('sudo systemctl start heatline')).toBe('Unit heatline.service not found.');
  expect(await refusalOf('docker run --rm heatline')).toBe('docker: there is no such image');
});
