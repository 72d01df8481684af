package org.assay.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/// What a page may weigh as it comes over the wire, gzip and all, by the performance budget of the design system
/// (section 12): kilobytes of its document, its style, its scripts and its fonts; what it makes wait for the first
/// paint; and how far it moves while it loads (W3C Layout Instability, cumulative layout shift).
final class Weight {
    private static final String FINDINGS = """
            async () => {
              const all = performance.getEntriesByType('resource');
              const kilobytes = those => those.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1024;
              const ending = end => all.filter(entry => new URL(entry.name).pathname.endsWith(end));
              const scripts = ending('.js');
              const own = scripts.filter(entry => !/htmx|swagger|scalar/.test(entry.name));
              const shift = await new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                  .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(sum), 50);
              });
              return [
                ['KB of document', kilobytes(performance.getEntriesByType('navigation')), 25],
                ['KB of style', kilobytes(ending('.css')), 16],
                ['KB of own script', kilobytes(own), 8],
                ['KB of style and script', kilobytes(ending('.css').concat(scripts)), 60],
                ['KB of fonts', kilobytes(ending('.woff2')), 45],
                ['files before the first paint', 1 + all.filter(entry => entry.renderBlockingStatus === 'blocking').length, 5],
                ['of layout shift', shift, 0.02],
              ].filter(([, value, most]) => value > most)
               .map(([what, value, most]) => `${value.toFixed(2)} ${what}, where ${most} is the most`);
            }
            """;

    private Weight() {}

    /// What of the budget the page exceeds, a sentence each.
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        return (List<String>) page.evaluate(FINDINGS);
    }
}
