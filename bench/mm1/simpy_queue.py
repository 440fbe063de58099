"""M/M/1 on SimPy, version 3 or 4, or version 2 (Debian's python3-simpy).

Arguments: customers, mean gap, mean service, seed. Prints the version, the CPU seconds and the mean wait, each on a line.
Ends with status 3 where SimPy is not there.
"""
import random
import sys
import time

customers, seed = int(sys.argv[1]), int(sys.argv[4])
gap, service = 1 / float(sys.argv[2]), 1 / float(sys.argv[3])
draw = random.Random(seed).expovariate
waits = 0.0


def on_environment(simpy):
    def customer(env, server):
        global waits
        arrived = env.now
        with server.request() as turn:
            yield turn
            waits += env.now - arrived
            yield env.timeout(draw(service))

    def source(env, server):
        for _ in range(customers):
            env.process(customer(env, server))
            yield env.timeout(draw(gap))

    env = simpy.Environment()
    env.process(source(env, simpy.Resource(env, capacity=1)))
    env.run()


def on_processes(simulation):
    class Customer(simulation.Process):
        def visit(self, server):
            global waits
            arrived = self.sim.now()
            yield simulation.request, self, server
            waits += self.sim.now() - arrived
            yield simulation.hold, self, draw(service)
            yield simulation.release, self, server

    class Source(simulation.Process):
        def generate(self, server):
            for _ in range(customers):
                one = Customer(sim=self.sim)
                self.sim.activate(one, one.visit(server))
                yield simulation.hold, self, draw(gap)

    sim = simulation.Simulation()
    sim.initialize()
    source = Source(sim=sim)
    sim.activate(source, source.generate(simulation.Resource(capacity=1, sim=sim)))
    sim.simulate(until=float("inf"))


try:
    import simpy as module

    run = on_environment
    version = module.__version__
except ImportError:
    try:
        import SimPy
        import SimPy.Simulation as module

        run = on_processes
        version = SimPy.__version__
    except ImportError:
        sys.exit(3)

begun = time.process_time()
run(module)
seconds = time.process_time() - begun
print(version, seconds, waits / customers, sep="\n")
