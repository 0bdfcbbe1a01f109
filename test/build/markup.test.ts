import assert from 'node:assert/strict';
import test from 'node:test';
import { markup } from '../../src/build/markup.ts';

test('what is put into markup is escaped, in text and in attributes', () => {
  const text = `<img src=x onerror="alert('1')"> & co`;
  assert.equal(
    markup`<p title="${text}">${text}</p>`.html,
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</p>',
  );
});

test('markup within markup stays as it is, and nothing stands for what is left out', () => {
  const items = ['a', '<b>'].map((item) => markup`<li>${item}</li>`);
  assert.equal(markup`<ul>${items}</ul>${undefined}${3}`.html, '<ul><li>a</li><li>&lt;b&gt;</li></ul>3');
});
