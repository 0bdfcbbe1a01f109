import assert from 'node:assert/strict';
import test from 'node:test';
import { isLocalHost } from '../../../src/cli/preview/is-local-host.ts';

test('on loopback, only names of this machine are answered', () => {
  for (const name of ['localhost', 'LOCALHOST:80', 'a.localhost', '127.0.0.1:4321', '127.8.8.8', '[::1]:4321']) {
    assert.ok(isLocalHost(name, '127.0.0.1'), name);
  }
  for (const name of [undefined, '', '192.168.1.5', 'evil.example', '127.0.0.1.evil.example', '[::1', 'a:b:c', '::1']) {
    assert.ok(!isLocalHost(name, '127.0.0.1'), name);
  }
});

test('on another address the network is let in by address and by that name, never by any other name', () => {
  for (const name of ['192.168.1.5:4321', '[fe80::1]:4321', 'localhost']) assert.ok(isLocalHost(name, '0.0.0.0'), name);
  assert.ok(isLocalHost('desk.lan:4321', 'desk.lan'));
  assert.ok(!isLocalHost('evil.example', '0.0.0.0'));
  assert.ok(!isLocalHost('evil.example', 'desk.lan'));
});
