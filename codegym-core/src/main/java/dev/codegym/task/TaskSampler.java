package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws tasks without end, epoch by epoch: in each, every task of the chosen tiers comes once, in an order of its own. Options,
 * catalog and, where a success rate is aimed at, the record decide what is drawn: the same ones draw the same on every machine. Has one
 * owner; workers take a sampler each, with a shard of their own.
 *
 * <p>An order is a keyed permutation, computed where it is needed: a draw takes constant time and memory, whatever the number of tasks, and
 * what is held of the catalog is one number for each environment.
 *
 * <pre>{@code
 * TaskSampler sampler = TaskSampler.of(LibraryTasks.of(library), SamplerOptions.DEFAULT.withShard(worker, workers));
 * TaskDraw draw = sampler.next();
 * environment = library.make(draw.environment());
 * environment.reset(draw.options());
 * }</pre>
 */
public final class TaskSampler {
    private static final int VERSION = 1;

    private final TaskCatalog catalog;
    private final SamplerOptions options;
    private final SuccessRecord record;
    private final List<Difficulty> tiers;

    /** Where the tasks of each environment begin in the count of all, and where the last ones end. */
    private final int[] begins;

    private final long fingerprint;

    private long epoch;
    private Shuffle order;

    /** Where in the order this epoch's sharing out began: 0 but after {@link #from}. */
    private long start;

    /** How many tasks of this epoch this shard has drawn or passed over. */
    private long looked;

    private TaskSampler(TaskCatalog catalog, SamplerOptions options, SuccessRecord record) {
        this.catalog = catalog;
        this.options = options;
        this.record = record;
        this.tiers = List.copyOf(options.tiers());
        this.begins = new int[catalog.environments() + 1];
        long print = 0;
        long tasks = 0;
        for (int i = 0; i < catalog.environments(); i++) {
            print = Shuffle.mix(print ^ catalog.id(i).hashCode());
            for (Difficulty tier : tiers) {
                int count = catalog.count(i, tier);
                tasks += count;
                print = Shuffle.mix(print ^ count);
            }
            begins[i + 1] = (int) Math.min(Integer.MAX_VALUE, tasks);
        }
        this.fingerprint = print;
        if (tasks >= Integer.MAX_VALUE || tasks < options.shards()) {
            throw new CodeGymException("a sampler of " + tasks + " tasks of the tiers " + tiers + " in "
                    + options.shards() + " shards: there must be a task for each shard, and fewer than 2^31 in all");
        }
        this.order = order();
    }

    /** A sampler of these tasks, at the beginning of its first epoch, with nothing known of success. */
    public static TaskSampler of(TaskCatalog catalog, SamplerOptions options) {
        return of(catalog, options, new SuccessRecord());
    }

    /**
     * A sampler of these tasks, at the beginning of its first epoch.
     *
     * @param record tells the success rates to expect; what is added to it later counts from the next draw on
     * @throws CodeGymException if there are fewer tasks than shards
     */
    public static TaskSampler of(TaskCatalog catalog, SamplerOptions options, SuccessRecord record) {
        return new TaskSampler(catalog, options, record);
    }

    /**
     * A sampler that begins within an epoch, where others ended, which may have been more or fewer: those at one {@link #frontier} go
     * on there without a gap.
     *
     * @param epoch the epoch
     * @param position where in its order the shards begin
     * @throws CodeGymException if the position is not in the epoch, or there are fewer tasks than shards
     */
    public static TaskSampler from(
            TaskCatalog catalog, SamplerOptions options, SuccessRecord record, long epoch, long position) {
        TaskSampler sampler = new TaskSampler(catalog, options, record);
        if (epoch < 0 || position < 0 || position > sampler.tasks()) {
            throw new CodeGymException("a sampler cannot begin at task " + position + " of epoch " + epoch
                    + ": the epoch must not be negative, and has " + sampler.tasks() + " tasks");
        }
        sampler.enter(epoch, position, 0);
        return sampler;
    }

    /**
     * A sampler that goes on where {@link #state} was asked for, with the same options and tasks.
     *
     * @throws CodeGymException if the state is damaged, or of other options or tasks
     */
    public static TaskSampler resume(
            TaskCatalog catalog, SamplerOptions options, SuccessRecord record, JsonNode state) {
        TaskSampler sampler = new TaskSampler(catalog, options, record);
        ObjectNode own = sampler.state();
        for (String name : own.propertyNames()) {
            JsonNode value = state.path(name);
            boolean movable = name.equals("epoch") || name.equals("start") || name.equals("looked");
            boolean fits = movable
                    ? value.isIntegralNumber()
                            && value.canConvertToLong()
                            && value.longValue() >= 0
                            && (name.equals("epoch") || value.longValue() <= sampler.tasks())
                    : value.toString().equals(own.path(name).toString());
            if (!fits) {
                throw new CodeGymException("the state of a sampler does not fit: '" + name + "' is " + value
                        + (movable
                                ? ": it must be a whole number from 0 to "
                                        + (name.equals("epoch") ? Long.MAX_VALUE : sampler.tasks())
                                : ", but of these options and tasks it is " + own.path(name)));
            }
        }
        sampler.enter(
                state.path("epoch").longValue(),
                state.path("start").longValue(),
                state.path("looked").longValue());
        return sampler;
    }

    /** What {@link #resume} needs; a few numbers, whatever was drawn. What the record holds is not part of it. */
    public ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("seed", options.seed())
                .put("source", options.source().name())
                .put("tiers", tiers.toString())
                .put("shard", options.shard())
                .put("shards", options.shards())
                .put("tasks", tasks())
                .put("catalog", Long.toHexString(fingerprint));
        return state.put("epoch", epoch).put("start", start).put("looked", looked);
    }

    private void enter(long newEpoch, long newStart, long newLooked) {
        epoch = newEpoch;
        start = newStart;
        looked = newLooked;
        order = order();
    }

    private Shuffle order() {
        return new Shuffle(tasks(), Shuffle.mix(options.seed()) + Shuffle.mix(~epoch));
    }

    /** How many tasks an epoch has, over all shards. */
    public int tasks() {
        return begins[begins.length - 1];
    }

    /** The epoch of the task that was drawn last, or of the first one before that. */
    public long epoch() {
        return epoch;
    }

    /**
     * Up to where in the epoch's order all tasks are drawn or passed over once every shard has come as far as this one: where
     * {@link #from} can go on with another number of shards.
     */
    public long frontier() {
        return Math.min(tasks(), start + looked * options.shards());
    }

    /** Whether the epoch of the last draw has another task for this shard: if not, the next draw begins a new epoch. */
    public boolean hasMoreInEpoch() {
        return position() < tasks();
    }

    private long position() {
        return start + options.shard() + looked * options.shards();
    }

    /**
     * The next task.
     *
     * @throws CodeGymException if a task cannot be read; the next call goes on behind it
     */
    public TaskDraw next() {
        while (!hasMoreInEpoch()) {
            enter(epoch + 1, 0, 0);
        }
        SamplerOptions.Target target = options.target();
        if (target == null) {
            return draw();
        }
        TaskDraw nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < target.looks() && least > target.tolerance() && hasMoreInEpoch(); i++) {
            TaskDraw draw = draw();
            double distance = Math.abs(Objects.requireNonNull(draw.expected()) - target.rate());
            if (distance < least) {
                least = distance;
                nearest = draw;
            }
        }
        return Objects.requireNonNull(nearest);
    }

    private TaskDraw draw() {
        long position = position();
        looked++;
        int number = (int) order.at(position);
        int found = Arrays.binarySearch(begins, number);
        int environment = found >= 0 ? found : -found - 2;
        // environments without a task begin where the next one does
        while (begins[environment + 1] == number) {
            environment++;
        }
        int left = number - begins[environment];
        for (Difficulty tier : tiers) {
            int count = catalog.count(environment, tier);
            if (left < count) {
                return draw(environment, tier, left, position);
            }
            left -= count;
        }
        throw new IllegalStateException("the catalog tells other counts than before of " + catalog.id(environment));
    }

    private TaskDraw draw(int environment, Difficulty tier, int number, long position) {
        String id = catalog.id(environment);
        if (options.source() == TaskSource.FRESH) {
            // consecutive seeds: none comes twice, in whatever epoch
            long seed = Shuffle.mix(options.seed()) + epoch * catalog.count(environment, tier) + number;
            ResetOptions reset = new ResetOptions(seed, tier, TaskSource.FRESH, null, null);
            return new TaskDraw(id, tier, null, reset, epoch, null);
        }
        Task task = catalog.task(environment, tier, number);
        long seed = Shuffle.mix(Shuffle.mix(options.seed() + epoch) + position);
        Double expected = options.target() == null ? null : (Double) record.expected(id, task);
        return new TaskDraw(id, tier, task, ResetOptions.ofTask(task.id()).withSeed(seed), epoch, expected);
    }
}
