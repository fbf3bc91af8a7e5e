import { Chart as ChartJs, registerables } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import { html } from '../html.js';
import { decode } from '../text/mrkdwn.js';
import { useWords } from '../words.js';

ChartJs.register(...registerables);

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const palette = () => Array.from({ length: 12 }, (_, at) => css(`--chart-${(at % 8) + 1}`));
const fade = (colour) => `color-mix(in srgb, ${colour} 22%, transparent)`;

/** A `data_visualization`: drawn by Chart.js, with the same figures as a table for those who do not see it. */
export function Chart({ block: sent }) {
  const block = JSON.parse(decode(JSON.stringify(sent)));
  const words = useWords();
  const canvas = useRef(null);
  const key = JSON.stringify(block.chart);
  useEffect(() => {
    const theme = matchMedia('(prefers-color-scheme: dark)');
    let drawn = new ChartJs(canvas.current, configure(block.chart));
    const redraw = () => {
      drawn.destroy();
      drawn = new ChartJs(canvas.current, configure(block.chart));
    };
    theme.addEventListener('change', redraw);
    return () => {
      theme.removeEventListener('change', redraw);
      drawn.destroy();
    };
  }, [key]);
  return html`<figure class="chart" data-testid="chart">
    <figcaption>${block.title}</figcaption>
    <div class="chart-frame chart-${block.chart.type}"><canvas ref=${canvas} role="img" aria-label=${block.title}></canvas></div>
    <details class="chart-data"><summary>${words.showData}</summary><${Figures} chart=${block.chart} /></details>
  </figure>`;
}

function Figures({ chart }) {
  const rows =
    chart.type === 'pie'
      ? chart.segments.map(({ label, value }) => [label, value])
      : chart.axis_config.categories.map((each) => [each, ...chart.series.map(({ data }) => valueAt(data, each))]);
  const head = chart.type === 'pie' ? [] : ['', ...chart.series.map(({ name }) => name)];
  return html`<table class="table">
    ${head.length > 0 && html`<thead><tr>${head.map((each, at) => html`<th key=${at} scope="col">${each}</th>`)}</tr></thead>`}
    <tbody>
      ${rows.map(([label, ...values]) => html`<tr key=${label}><th scope="row">${label}</th>${values.map((value, at) => html`<td key=${at} class="align-right">${value.toLocaleString()}</td>`)}</tr>`)}
    </tbody>
  </table>`;
}

const valueAt = (data, label) => data.find((point) => point.label === label)?.value ?? 0;

function configure(chart) {
  const colours = palette();
  const [text, line] = [css('--text-muted'), css('--line-soft')];
  const font = { family: css('--font'), size: 12 };
  const legend = {
    position: chart.type === 'pie' ? 'right' : 'bottom',
    labels: { color: text, font, boxWidth: 10, boxHeight: 10, usePointStyle: true },
  };
  const shared = { responsive: true, maintainAspectRatio: false, animation: { duration: 350 } };
  if (chart.type === 'pie') {
    const data = {
      data: chart.segments.map(({ value }) => value),
      backgroundColor: colours,
      borderColor: css('--surface'),
      borderWidth: 2,
    };
    return {
      type: 'doughnut',
      data: { labels: chart.segments.map(({ label }) => label), datasets: [data] },
      options: { ...shared, cutout: '58%', plugins: { legend } },
    };
  }
  const { categories, x_label: xLabel, y_label: yLabel } = chart.axis_config;
  const datasets = chart.series.map(({ name, data }, at) => ({
    label: name,
    data: categories.map((each) => valueAt(data, each)),
    borderColor: colours[at],
    backgroundColor: chart.type === 'bar' ? colours[at] : fade(colours[at]),
    fill: chart.type === 'area',
    borderWidth: chart.type === 'bar' ? 0 : 2,
    borderRadius: 4,
    maxBarThickness: 44,
    pointRadius: 2.5,
  }));
  const axis = (label) => ({
    ticks: { color: text, font },
    grid: { color: line },
    border: { display: false },
    title: { display: Boolean(label), text: label, color: text, font },
  });
  return {
    type: chart.type === 'bar' ? 'bar' : 'line',
    data: { labels: categories, datasets },
    options: {
      ...shared,
      plugins: { legend: { ...legend, display: datasets.length > 1 } },
      scales: { x: { ...axis(xLabel), grid: { display: false } }, y: { ...axis(yLabel), beginAtZero: true } },
    },
  };
}
