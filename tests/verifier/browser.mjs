// SPDX-License-Identifier: GPL-3.0-or-later
// A headless Chromium with one page, spoken to over its DevTools pipe; no package needed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export class Browser {
    static async open(program, path, { language = 'en', scheme = 'light', width = 900, height = 1000 } = {}) {
        const browser = new Browser();
        browser.home = mkdtempSync(join(tmpdir(), 'juri-page-'));
        browser.child = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-dev-shm-usage', '--remote-debugging-pipe', `--lang=${language}`,
            `--accept-lang=${language}`, `--user-data-dir=${browser.home}`, 'about:blank'],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: browser.home } });
        browser.waiting = new Map();
        browser.listeners = [];
        browser.count = 0;
        let rest = Buffer.alloc(0);
        browser.child.stdio[4].on('data', (bytes) => {
            rest = Buffer.concat([rest, bytes]);
            for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) browser.receive(JSON.parse(rest.toString('utf8', 0, end)));
        });
        browser.child.stdio[3].on('error', () => {});
        browser.gone = new Promise((resolve) => browser.child.once('exit', resolve));
        browser.gone.then(() => { for (const { reject } of browser.waiting.values()) reject(new Error('The browser ended.')); });
        const { targetInfos } = await browser.send('Target.getTargets', {}, null);
        const { targetId } = targetInfos.find((t) => t.type === 'page') ?? await browser.send('Target.createTarget', { url: 'about:blank' }, null);
        browser.session = (await browser.send('Target.attachToTarget', { targetId, flatten: true }, null)).sessionId;
        browser.requests = [];
        browser.complaints = [];
        browser.listeners.push((m) => {
            if (m.method === 'Network.requestWillBeSent') browser.requests.push(m.params.request.url);
            if (m.method === 'Runtime.exceptionThrown') browser.complaints.push(m.params.exceptionDetails.exception?.description ?? m.params.exceptionDetails.text);
            if (m.method === 'Log.entryAdded') browser.complaints.push(m.params.entry.text);
        });
        for (const domain of ['Page', 'Runtime', 'DOM', 'Network', 'Log']) await browser.send(`${domain}.enable`);
        await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
        await browser.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
        await browser.send('Emulation.setUserAgentOverride', { userAgent: 'Chromium', acceptLanguage: language });
        const loaded = browser.event('Page.loadEventFired');
        await browser.send('Page.navigate', { url: pathToFileURL(path).href });
        await loaded;
        return browser;
    }

    receive(message) {
        const one = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (one) message.error ? one.reject(new Error(message.error.message)) : one.resolve(message.result);
        else for (const listen of [...this.listeners]) listen(message);
    }

    send(method, params = {}, sessionId = this.session) {
        const id = ++this.count;
        return new Promise((resolve, reject) => {
            this.waiting.set(id, { resolve, reject });
            this.child.stdio[3].write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
        });
    }

    event(method) {
        return new Promise((resolve) => {
            const listen = (m) => { if (m.method === method) { this.listeners.splice(this.listeners.indexOf(listen), 1); resolve(m.params); } };
            this.listeners.push(listen);
        });
    }

    async run(expression) {
        const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
    }

    /** Hands files to a file input as a person would, and waits until the page is done with them. */
    async choose(selector, paths) {
        const { root } = await this.send('DOM.getDocument');
        const { nodeId } = await this.send('DOM.querySelector', { nodeId: root.nodeId, selector });
        await this.run("document.getElementById('report').dataset.drawn = ''; document.getElementById('report').replaceChildren()");
        await this.send('DOM.setFileInputFiles', { nodeId, files: paths });
        await this.run(`new Promise((done) => { const report = document.getElementById('report'), busy = document.getElementById('busy');
            const look = () => (busy.hidden && report.childElementCount ? done() : setTimeout(look, 5)); look(); })`);
    }

    async picture(path, { whole = true } = {}) {
        const { writeFileSync } = await import('node:fs');
        const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole,
            ...(whole ? { clip: { x: 0, y: 0, width: await this.run('document.documentElement.clientWidth'), height: await this.run('document.documentElement.scrollHeight'), scale: 1 } } : {}) });
        writeFileSync(path, Buffer.from(data, 'base64'));
    }

    async close() {
        this.send('Browser.close', {}, null).catch(() => {});
        const late = setTimeout(() => this.child.kill('SIGKILL'), 5000);
        await this.gone;
        clearTimeout(late);
        rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
    }
}
