package dev.codegym.server.rest;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.SummaryWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.Unit;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Few figures of the JVM, under the names that Prometheus' own collectors give them, so that usual dashboards show them. */
final class JvmMetrics {
    private final PrometheusRegistry registry;

    JvmMetrics(PrometheusRegistry registry) {
        this.registry = registry;
    }

    void register() {
        memory("jvm_memory_used_bytes", "Used bytes of a memory area", MemoryUsage::getUsed);
        memory("jvm_memory_committed_bytes", "Committed bytes of a memory area", MemoryUsage::getCommitted);
        memory("jvm_memory_max_bytes", "Most bytes of a memory area; -1 where there is no bound", MemoryUsage::getMax);
        gauge(
                "jvm_threads_current",
                "Threads of the JVM",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(
                "process_start_time_seconds",
                "When the process started, in seconds since 1970",
                () -> ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3);
        collections();
        processorTime();
    }

    private void memory(String name, String help, ToLongFunction<MemoryUsage> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .unit(Unit.BYTES)
                .labelNames("area")
                .callback(callback -> {
                    callback.call(
                            (double) figure.applyAsLong(
                                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage()),
                            "heap");
                    callback.call(
                            (double) figure.applyAsLong(
                                    ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage()),
                            "nonheap");
                })
                .register(registry);
    }

    private void gauge(String name, String help, Supplier<Number> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.get().doubleValue()))
                .register(registry);
    }

    private void collections() {
        SummaryWithCallback.builder()
                .name("jvm_gc_collection_seconds")
                .help("Time spent in garbage collections")
                .unit(Unit.SECONDS)
                .labelNames("gc")
                .callback(callback -> {
                    for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
                        callback.call(
                                gc.getCollectionCount(), gc.getCollectionTime() / 1e3, Quantiles.EMPTY, gc.getName());
                    }
                })
                .register(registry);
    }

    private void processorTime() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            CounterWithCallback.builder()
                    .name("process_cpu_seconds_total")
                    .help("Processor time of the process")
                    .unit(Unit.SECONDS)
                    .callback(callback -> callback.call(Math.max(0, system.getProcessCpuTime()) / 1e9))
                    .register(registry);
        }
    }
}
