import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BroadsheetError } from '../src/model/broadsheet-error.ts';
import { formatProblem } from '../src/model/format-problem.ts';
import type { Problem } from '../src/model/problem.ts';
import { parseArticle } from '../src/parse/parse-article.ts';

interface Args {
  source: string;
}

function problemsIn(source: string): readonly Problem[] {
  try {
    return parseArticle(source, { path: 'hello.md' }).problems;
  } catch (error) {
    if (error instanceof BroadsheetError) return error.problems;
    throw error;
  }
}

/** What an author is told: `formatProblem` prints a problem with its place, what to do, and a page that explains it. */
const meta: Meta<Args> = {
  title: 'Authors/Problems',
  argTypes: { source: { control: 'text', description: 'A Markdown file' } },
  render: ({ source }) => html`
    <h1 style="font-size: 1rem">As a terminal shows it</h1>
    ${problemsIn(source).map(
      (problem) => html`<pre tabindex="0" style="overflow-x: auto">${formatProblem(problem, source)}</pre>`,
    )}
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Fields of the wrong kind, and a reading time that the text does not need. */
export const Frontmatter: Story = {
  args: {
    source: '---\ntitle: Hello\ndate: next Tuesday\ndraft: perhaps\nreadTime: 9 min read\n---\n\nA short text.\n',
  },
};

/** What only looks like a task, and two tasks that read the same. */
export const Tasks: Story = {
  args: { source: '---\ntitle: Hello\n---\n\n- [ ] Print\n- []Fold\n- [ ] Print\n' },
};

/** Frontmatter that is no YAML. The text below it is still there. */
export const BrokenYaml: Story = {
  name: 'Broken YAML',
  args: { source: '---\ntitle: "Hello\ntags: [a, b\n---\n\nThe text is still there.\n' },
};

/** HTML that is left out because it is not safe. */
export const UnsafeHtml: Story = {
  name: 'Unsafe HTML',
  args: {
    source: '---\ntitle: Hello\n---\n\nRead <a href="javascript:alert(1)">this</a>.\n\n<script>alert(1)</script>\n',
  },
};
